// Runs only in a web view without ES modules, such as Internet Explorer's: keep to the JavaScript of 2009.
function sayTooOld() {
  var sentences = {
    'zh-CN':
      '计划簿无法在这里运行：这个 Excel（或浏览器）所用的网页组件太旧。工作簿未作任何改动。请将 Office 更新到 Microsoft 365 或 2021 以上版本，并安装 Microsoft Edge WebView2；也可以用新版 Edge、Chrome 或 360 极速浏览器直接打开本网址。',
    en: 'Planbook cannot run here: the web view of this Excel (or this browser) is too old. Nothing in the workbook was changed. Update Office to Microsoft 365 or 2021 or later and install Microsoft Edge WebView2, or open this address in a current Edge, Chrome or Firefox.',
  };
  var pane = document.getElementById('pane');
  var language;
  var line;
  for (language in sentences) {
    line = document.createElement('p');
    line.setAttribute('lang', language);
    line.appendChild(document.createTextNode(sentences[language]));
    pane.appendChild(line);
  }
}

sayTooOld();
