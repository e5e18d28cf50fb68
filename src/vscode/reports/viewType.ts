/** The reports' webview, as the manifest has it. */
export const VIEW_TYPE = 'ticktie.report';
