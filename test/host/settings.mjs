/**
 * Settings of a quiet workbench: nothing pops up, nothing asks the network. Only settings that VS Code does not migrate: a
 * migrated one is written back at start-up, which can take seconds.
 */
export const QUIET = {
  'workbench.colorTheme': 'Light Modern',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'typescript.disableAutomaticTypeAcquisition': true,
  'npm.fetchOnlinePackageInfo': false,
  'window.restoreWindows': 'none',
  'window.menuBarVisibility': 'compact',
  'files.autoSave': 'off',
  'files.simpleDialog.enable': true,
  'editor.accessibilitySupport': 'off',
};

/** Settings for pictures: no blinking, no minimap, fonts with Chinese, the hover at once. */
export const FOR_PICTURES = {
  'editor.fontFamily': "'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', monospace",
  'editor.fontSize': 15,
  'editor.lineHeight': 1.6,
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'editor.hover.delay': 100,
  'editor.wordWrap': 'on',
  'editor.multiCursorModifier': 'ctrlCmd', // else the Ctrl of a shortcut underlines the word below the mouse as a link
  'workbench.reduceMotion': 'on',
};

/** Settings of a workbench that trusts no folder, and does not ask. */
export const UNTRUSTED = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};
