import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerMarkForm, MARK_FORM_FIELDS } from "#app/features/annotations/answer-mark-form.server.ts";
import { readMarkFilter } from "#app/features/annotations/list-filter.ts";
import { listOwnAnnotations } from "#app/features/annotations/list-own-annotations.server.ts";
import { OwnMarksPage } from "#app/features/annotations/own-marks-page.tsx";
import { removalNotice, undoableRemoval } from "#app/features/annotations/removal-notice.server.ts";
import { requirePerson } from "#app/features/permissions/require.server.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { seeOther, unprocessable } from "#app/platform/http/answers.server.ts";
import { readForm } from "#app/platform/http/read-form.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ request, context }: LoaderFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const { searchParams } = new URL(request.url);
  const filter = readMarkFilter(searchParams);
  const list = await listOwnAnnotations(viewer, filter);
  const title = textFor(context.locale, "annotations")("title");
  return { list, filter, removal: undoableRemoval(searchParams), title };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const viewer = requirePerson(await context.viewer(), request);
  const form = await readForm(request, MARK_FORM_FIELDS);
  const answer = await answerMarkForm(viewer, form);
  if (!answer.ok) return unprocessable({ id: answer.id, refused: answer.refused });
  return seeOther(removalNotice(new URL(request.url), form, answer));
}

export default function MyAnnotations() {
  const { list, filter, removal } = useLoaderData<typeof loader>();
  return (
    <OwnMarksPage list={list} filter={filter} removal={removal} refusal={useActionData<typeof action>() ?? null} />
  );
}
