// Office.js reads the storage of the tab while it loads, and ends where a browser keeps none: where all cookies are blocked,
// reading the very name throws. It then gets one that lasts as long as the page. Keep to the JavaScript of 2009.
function standInForStorage() {
  var kept = {};
  var standIn = {
    getItem: (name) => (Object.hasOwn(kept, name) ? kept[name] : null),
    setItem: (name, text) => {
      kept[name] = String(text);
    },
    removeItem: (name) => {
      delete kept[name];
    },
  };
  try {
    window.sessionStorage.getItem('');
  } catch (_closed) {
    Object.defineProperty(window, 'sessionStorage', { value: standIn, configurable: true });
  }
}

standInForStorage();
