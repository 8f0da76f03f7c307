import { ChoiceGroup, type ChoiceGroupProps } from "./choice-group.tsx";

/** Choose some of a few; every ticked value is sent under the same name. */
export function CheckboxGroup(props: Omit<ChoiceGroupProps, "kind">) {
  return <ChoiceGroup {...props} kind="checkbox" />;
}
