import type { ReactNode } from "react";
import { PageHeader } from "./page-header.tsx";
import { PlainText } from "./plain-text.tsx";
import { Section } from "./section.tsx";
import { Stack } from "./stack.tsx";

export interface TextPageProps {
  title: string;
  /** Parts of the page; `more` stands below the text. */
  sections: readonly { title: string; text?: string; more?: ReactNode }[];
}

/** A page that only explains: a title and sections of plain text. */
export function TextPage({ title, sections }: TextPageProps) {
  return (
    <Stack gap="wide">
      <PageHeader title={title} />
      {sections.map((section) => (
        <Section key={section.title} title={section.title}>
          {section.text ? <PlainText text={section.text} /> : null}
          {section.more}
        </Section>
      ))}
    </Stack>
  );
}
