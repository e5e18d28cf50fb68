/** Word lists: the build turns a YAML file into its plain value. */
declare module '*.yaml' {
  const value: unknown;
  export default value;
}

/** A name for what a word list holds. */
declare module '*.yaml?hash' {
  const value: string;
  export default value;
}
