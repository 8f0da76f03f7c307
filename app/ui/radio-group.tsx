import { ChoiceGroup, type ChoiceGroupProps } from "./choice-group.tsx";

export interface RadioGroupProps extends Omit<ChoiceGroupProps, "kind" | "defaultValues"> {
  defaultValue?: string;
}

/** Choose one of a few. */
export function RadioGroup({ defaultValue, ...rest }: RadioGroupProps) {
  return <ChoiceGroup {...rest} kind="radio" defaultValues={defaultValue === undefined ? [] : [defaultValue]} />;
}
