import type { ExcelFunctions, PageCall, PageOutcome } from './custom-functions.ts';
import type { HostMessage, WireResponse } from './host.ts';

/** The page needs this before anything runs in it. */
interface NativeHostOptions {
  sets: Readonly<Record<string, string>>;
  version: string;
  locale: string;
  /** The page asks here for the document's settings, and the test answers. */
  settingsPath: string;
}

/** The page and the test talk through these members. */
declare global {
  interface Window {
    excelHostExecute(request: string): Promise<WireResponse>;
    excelHostMessages(messages: HostMessage[]): void;
    /** The address of the page that the add-in has open in a window; undefined where it has none. */
    excelHostDialog: string | undefined;
    /** The message that this page handed to the add-in that opened it. */
    excelHostHanded: string | undefined;
    /** Tells the add-in what that page hands back, and the origin of the page. */
    excelHostHandBack(message: string, origin: string): void;
    /** The colours of Excel's windows, as numbers of red, green and blue; undefined is the usual theme. */
    excelHostTheme: Record<string, number> | undefined;
    excelHostFunctionsReady(): Promise<void>;
    excelHostCall(calls: PageCall[]): void;
    excelHostSettled(outcomes: PageOutcome[]): Promise<void>;
    CustomFunctions?: ExcelFunctions;
    OfficeExtension?: { CommonUtility?: { _doApiNotSupportedCheck: boolean } };
  }
}

/**
 * Replaces the native side of Excel for Windows: `window.external`, as Office.js was seen to use it. Runs in the page before
 * all its scripts. Carries each batch to the test and the answer back. It must use nothing from outside itself, because only
 * its text goes into the page.
 */
export function installNativeHost(options: NativeHostOptions): void {
  const EXECUTE_RICH_API = 93;
  const RICH_API_EVENT = 33;
  const DIALOG_EVENT = 10;
  const REQUEST_TOO_LARGE = 5103;
  const RESPONSE_TOO_LARGE = 5104;
  const INTERNAL_ERROR = 5001;
  type Answer = (value: unknown) => void;
  type EventHandler = (event: number, payload: unknown) => void;
  const handlers = new Map<number, EventHandler>();

  /** Windows passes arrays to a page as SafeArrays. */
  const safeArray = (items: unknown[]) => ({
    toArray: () => items,
    dimensions: () => 1,
    lbound: () => 0,
    ubound: () => items.length - 1,
    getItem: (index: number) => items[index],
  });

  /** The shipped library sets this flag in a place where its own check does not read it. */
  const turnOnRequirementCheck = () => {
    const utility = window.OfficeExtension?.CommonUtility;
    if (utility) utility._doApiNotSupportedCheck = true;
  };

  const askSettings = (method: 'GET' | 'PUT', body: string | null): Record<string, string> => {
    const request = new XMLHttpRequest();
    request.open(method, options.settingsPath, false);
    request.send(body);
    return method === 'GET' ? JSON.parse(request.responseText) : {};
  };

  const settings = {
    Read(keys: string[], values: string[]) {
      for (const [key, value] of Object.entries(askSettings('GET', null))) {
        keys.push(key);
        values.push(value);
      }
    },
    Write(keys: string[], values: string[]) {
      askSettings('PUT', JSON.stringify(Object.fromEntries(keys.map((key, index) => [key, values[index]]))));
    },
  };

  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => '5b0c8a52-9f39-4c0e-9f3c-6d5a37f1b7a1',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => options.locale,
    GetAppDataLocale: () => options.locale,
    GetDocUrl: () => 'C:\\计划.xlsx',
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetCorrelationId: () => 'test',
    GetInstanceId: () => 'test',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => {
      turnOnRequirementCheck();
      return JSON.stringify(options.sets);
    },
    GetHostCustomMessage: () => 0,
    GetHostFullVersion: () => options.version,
    GetDialogRequirementMatrix: () => null,
    GetInitialDisplayMode: () => 0,
    GetSettings: () => settings,
    SettingsRead: () => {},
    GetOfficeThemeInfo: () =>
      JSON.stringify(
        window.excelHostTheme ?? {
          bodyForegroundColor: 0x000000,
          bodyBackgroundColor: 0xffffff,
          controlForegroundColor: 0x262626,
          controlBackgroundColor: 0xffffff,
        },
      ),
  };

  const answerFor = (response: WireResponse): unknown => {
    if (response.HttpStatusCode === 200) {
      return safeArray([0, safeArray([200, safeArray([]), response.Body])]);
    }
    const isRequest = response.ErrorCode === 'RequestPayloadSizeLimitExceeded';
    return safeArray([isRequest ? REQUEST_TOO_LARGE : RESPONSE_TOO_LARGE, null]);
  };

  /** The batch is the only text among the parameters that contains actions. */
  const batchIn = (parameters: unknown): string | undefined => {
    const items: unknown[] = Array.isArray(parameters) ? parameters.flat(3) : [];
    return items.find((item): item is string => typeof item === 'string' && item.includes('"Actions"'));
  };

  const external = {
    GetContext: () => context,
    Execute(id: number, parameters: unknown, answer: Answer) {
      turnOnRequirementCheck();
      const batch = id === EXECUTE_RICH_API ? batchIn(parameters) : undefined;
      if (batch === undefined) {
        setTimeout(() => answer(safeArray([0, null])), 0);
        return;
      }
      window.excelHostExecute(batch).then(
        (response) => answer(answerFor(response)),
        (fault: unknown) => {
          console.error(`The test host failed: ${String(fault)}`);
          answer(safeArray([INTERNAL_ERROR, null]));
        },
      );
    },
    RegisterEvent(id: number, target: string, handler: EventHandler, answer: Answer) {
      handlers.set(id, handler);
      if (id === DIALOG_EVENT) window.excelHostDialog = JSON.parse(target).url;
      setTimeout(() => answer(0), 0);
    },
    UnregisterEvent(id: number, _target: string, answer: Answer) {
      handlers.delete(id);
      if (id === DIALOG_EVENT) window.excelHostDialog = undefined;
      setTimeout(() => answer(0), 0);
    },
    MessageParent: (message: string) => {
      window.excelHostHanded = message;
    },
  };

  window.excelHostMessages = (messages) => {
    const entries = messages.map(({ messageCategory, messageType, targetId, message }) =>
      safeArray([messageCategory, messageType, targetId, message, 0, false]),
    );
    handlers.get(RICH_API_EVENT)?.(RICH_API_EVENT, safeArray(entries));
  };

  window.excelHostHandBack = (message, origin) =>
    handlers.get(DIALOG_EVENT)?.(DIALOG_EVENT, safeArray([0, message, origin]));

  const isPlain = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  const outcomeOf = async ({ id, given }: PageCall): Promise<PageOutcome['outcome']> => {
    const excel = window.CustomFunctions;
    try {
      const value: unknown = await excel?._association.mappings[id]?.(...given, {});
      if (isPlain(value)) return { value };
      if (Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every(isPlain))) return { value };
    } catch (fault) {
      if (excel && fault instanceof excel.Error) return { error: fault.code, message: fault.message };
    }
    return { error: '#VALUE!' };
  };
  let settled: PageOutcome[] = [];
  const tell = () => {
    if (settled.length > 0) void window.excelHostSettled(settled);
    settled = [];
  };
  window.excelHostCall = (calls) => {
    for (const call of calls) {
      void outcomeOf(call).then((outcome) => {
        settled.push({ number: call.number, outcome });
        setTimeout(tell, 0);
      });
    }
  };
  const looking = setInterval(() => {
    if (Object.keys(window.CustomFunctions?._association.mappings ?? {}).length === 0) return;
    clearInterval(looking);
    void window.excelHostFunctionsReady();
  }, 20);
  Object.defineProperty(window, 'external', { value: external, configurable: true });
}
