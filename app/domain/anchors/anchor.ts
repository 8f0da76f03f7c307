/** A place between two characters of a document: the page, from 1, and UTF-16 units into its text. */
export type Spot = { page: number; offset: number };

/**
 * Where a mark stands in a document, said by its words rather than by its place on the paper, so that it can be found
 * again in another version; `end` is not part of it. It may run over the end of a page. The parts are those of the
 * TextPositionSelector of the W3C Web Annotation Data Model (section 4.2.5), page by page.
 */
export type Anchor = { start: Spot; end: Spot };

/** The pages' texts, line by line, as they are read; an empty text for a page without any. */
export type PageTexts = readonly string[];
