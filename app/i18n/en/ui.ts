/** Words that belong to the components themselves. */
export const ui = {
  skipToContent: "Skip to content",
  breadcrumbs: "You are here",
  optional: "(optional)",
  loading: "Please wait …",
  stillLoading: "The connection is poor or interrupted. The page loads as soon as it can.",
  errorSummaryTitle: "Please check your entries",
  close: "Close",
  cancel: "Cancel",
  pages: "Pages of the list",
  previous: "Previous",
  next: "Next",
  pageOf: "Page {{page}} of {{count}}",
  step: {
    done: "done",
    current: "current step",
    open: "still open",
    stopped: "ended",
  },
  sortable: {
    help: "To move an entry use its buttons, drag its handle, or press Alt with the up or down arrow key.",
    up: "Move “{{name}}” up",
    down: "Move “{{name}}” down",
    moved: "“{{name}}” is now number {{position}} of {{count}}.",
    edge: "“{{name}}” cannot be moved any further.",
  },
} as const;
