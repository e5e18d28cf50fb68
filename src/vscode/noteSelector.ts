/** Which documents the features are for: markdown of any scheme, notebooks' cells too. */
import type { DocumentSelector } from 'vscode';

export const NOTES: DocumentSelector = [{ language: 'markdown' }];
