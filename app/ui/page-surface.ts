/** A page of a document as it stands on the screen; what is laid upon it measures itself by this. */
export type PageSurface = {
  /** from 1 */
  pageNumber: number;
  /** as shown, in CSS pixels */
  width: number;
  height: number;
  /** CSS pixels for one PDF point (1/72 inch) */
  scale: number;
  /** how far the page is turned, clockwise */
  rotation: 0 | 90 | 180 | 270;
  /** as shown without scale, in PDF points */
  pageWidthPt: number;
  pageHeightPt: number;
  /** the text that can be selected; null until it stands */
  textElement: HTMLElement | null;
};
