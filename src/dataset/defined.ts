/** Optional properties under `exactOptionalPropertyTypes`. */

type Absent<Value> = undefined extends Value ? true : null extends Value ? true : false;

type Defined<Shape> = { [Key in keyof Shape as Absent<Shape[Key]> extends true ? never : Key]: Shape[Key] } & {
  [Key in keyof Shape as Absent<Shape[Key]> extends true ? Key : never]?: NonNullable<Shape[Key]>;
};

/** The object without the properties that are undefined or null. */
export function defined<Shape extends object>(shape: Shape): Defined<Shape> {
  const entries = Object.entries(shape).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(entries) as Defined<Shape>;
}
