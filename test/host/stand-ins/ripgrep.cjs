// Stands in for VS Code's own package of ripgrep (all systems, 24 MB): the path of this system's binary.
const binary = process.platform === 'win32' ? 'rg.exe' : 'rg';
exports.rgPath = require.resolve(`@vscode/ripgrep-${process.platform}-${process.arch}/bin/${binary}`);
