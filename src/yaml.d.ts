/** Word lists: the build turns a YAML file into its plain value. */
declare module '*.yaml' {
  const value: unknown;
  export default value;
}
