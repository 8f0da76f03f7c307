import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findPerson } from "#app/features/council/get-person.server.ts";
import { PersonPage } from "#app/features/council/person-page.tsx";
import { listPapers } from "#app/features/papers/list-papers.server.ts";
import { PaperSection } from "#app/features/papers/paper-section.tsx";
import { notFound } from "#app/platform/http/answers.server.ts";

const PAPERS = 10;

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.person.name }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer();
  const person = await findPerson(viewer, params.personId);
  if (!person) throw notFound();
  const { papers } = await listPapers(viewer, { authorId: person.id }, PAPERS);
  return { person, papers };
}

export default function Person() {
  const { person, papers } = useLoaderData<typeof loader>();
  return (
    <PersonPage person={person}>{papers.length > 0 ? <PaperSection of="byPerson" papers={papers} /> : null}</PersonPage>
  );
}
