import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listAnnotationsOfFile } from "#app/features/annotations/list-annotations.server.ts";
import type { FileMarks } from "#app/features/annotations/mark-views.ts";
import { MarksLayer } from "#app/features/annotations/marks-layer.tsx";
import { MarksPanel } from "#app/features/annotations/marks-panel.tsx";
import { MarksToolbar } from "#app/features/annotations/marks-toolbar.tsx";
import { useMarkTools } from "#app/features/annotations/use-mark-tools.ts";
import { findViewer } from "#app/features/viewer/find-viewer.server.ts";
import { ViewerPage } from "#app/features/viewer/viewer-page.tsx";
import type { ViewerView } from "#app/features/viewer/viewer-view.ts";
import { textFor } from "#app/i18n/texts.server.ts";
import { notFound } from "#app/platform/http/answers.server.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }];

export async function loader({ params, context }: LoaderFunctionArgs) {
  const viewer = await context.viewer();
  const view = await findViewer(viewer, params.fileId);
  if (!view) throw notFound();
  const marks = await listAnnotationsOfFile(viewer, view.file.id);
  return { view, marks, title: textFor(context.locale, "viewer")("title", { name: view.file.name }) };
}

export default function DocumentView() {
  const { view, marks } = useLoaderData<typeof loader>();
  return marks ? <MarkedView key={view.file.id} view={view} marks={marks} /> : <ViewerPage view={view} />;
}

/** For people who may mark: their marks lie upon the pages and stand beside them. */
function MarkedView({ view, marks }: { view: ViewerView; marks: FileMarks }) {
  const tools = useMarkTools(marks);
  return (
    <ViewerPage
      view={view}
      marks={{
        renderPage: (surface) => <MarksLayer surface={surface} tools={tools} />,
        renderPanel: (goToPage, page) => (
          <div className="ui-reader__marks">
            <MarksToolbar tools={tools} page={page} />
            <MarksPanel tools={tools} fileName={view.file.name} page={page} goToPage={goToPage} />
          </div>
        ),
      }}
    />
  );
}
