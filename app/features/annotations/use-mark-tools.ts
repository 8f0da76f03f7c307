import { useCallback, useEffect, useRef, useState } from "react";
import type { MarkColour, MarkContent, MarkKind, MarkPlace, Stroke } from "#app/domain/annotations/mark.ts";
import type { FileMarks, MarkView } from "./mark-views.ts";
import { type MarkSurface, placeOfWords, placesOfSelection } from "./page-words.ts";
import { type Marks, useMarks } from "./use-marks.ts";

/** What tools, pages and list of one open document share. */
export type MarkTools = {
  marks: Marks;
  colour: MarkColour;
  setColour: (colour: MarkColour) => void;
  isDrawing: boolean;
  setDrawing: (on: boolean) => void;
  /** A page tells where it is shown; answers with how to take that back. */
  register: (surface: MarkSurface) => () => void;
  /** Lays highlights or lines on the selected words; false when none are selected. */
  markSelection: (kind: "highlight" | "underline") => boolean;
  /** The same for words that are typed, or a note beside them; false when they do not stand on the page. */
  markWords: (page: number, words: string, kind: "highlight" | "underline" | "note") => boolean;
  /** Puts a mark to the selected words, to words that are typed, or onto a page; false when there are no such words. */
  placeMark: (mark: MarkView, to: "selection" | { page: number; words: string | null }) => boolean;
  draw: (page: number, strokes: Stroke[]) => void;
  bookmark: (page: number, name: string) => void;
  /** The place of a note that is being written; null while none is. */
  noting: MarkPlace | null;
  /** Begins a note beside the selected words, or on the page. */
  beginNote: (page: number) => void;
  endNote: (text: string | null) => void;
  /** The mark that was opened last, from a page or the list. */
  opened: string | null;
  open: (id: string | null) => void;
  /** What was laid down last, to be read out. */
  last: { kind: MarkKind; page: number; id: string } | null;
};

/** The tools of one open document. */
export function useMarkTools(file: FileMarks): MarkTools {
  const marks = useMarks(file);
  const [colour, setColour] = useState<MarkColour>("yellow");
  const [isDrawing, setDrawing] = useState(false);
  const [noting, setNoting] = useState<MarkPlace | null>(null);
  const [opened, open] = useState<string | null>(null);
  const [last, setLast] = useState<MarkTools["last"]>(null);
  const surfaces = useRef(new Map<number, MarkSurface>());
  const selected = useRef<MarkPlace[]>([]);

  const register = useCallback((surface: MarkSurface) => {
    surfaces.current.set(surface.pageNumber, surface);
    return () => {
      if (surfaces.current.get(surface.pageNumber) === surface) surfaces.current.delete(surface.pageNumber);
    };
  }, []);

  useEffect(() => {
    // why: a press on a tool takes the selection away on some tablets before the press arrives.
    const remember = () => {
      const places = placesOfSelection(document.getSelection(), surfaces.current.values());
      if (places.length > 0) selected.current = places;
      else if (document.activeElement === document.body) selected.current = [];
    };
    document.addEventListener("selectionchange", remember);
    return () => document.removeEventListener("selectionchange", remember);
  }, []);

  const lay = (content: Partial<MarkContent> & Pick<MarkContent, "kind" | "place">) => {
    const id = marks.add({ colour, text: "", strokes: [], ...content });
    setLast({ kind: content.kind, page: content.place.page, id });
  };
  const takeSelection = () => {
    const places = selected.current;
    selected.current = [];
    document.getSelection()?.removeAllRanges();
    return places;
  };
  const placeOn = (page: number, words: string | null) => {
    if (words === null) return { ...NOWHERE, page };
    const surface = surfaces.current.get(page);
    return surface && placeOfWords(words, surface);
  };
  return {
    ...{ marks, colour, setColour, isDrawing, setDrawing, register, noting, opened, open, last },
    markSelection(kind) {
      const places = takeSelection();
      for (const place of places) lay({ kind, place });
      return places.length > 0;
    },
    markWords(page, words, kind) {
      const place = placeOn(page, words);
      if (place && kind === "note") setNoting(place);
      else if (place) lay({ kind, place });
      return Boolean(place);
    },
    placeMark(mark, to) {
      const place = to === "selection" ? takeSelection()[0] : placeOn(to.page, to.words);
      if (place) marks.settle(mark, place);
      return Boolean(place);
    },
    draw: (page, strokes) => lay({ kind: "drawing", strokes, place: { ...NOWHERE, page } }),
    bookmark: (page, text) => lay({ kind: "bookmark", text, place: { ...NOWHERE, page } }),
    beginNote: (page) => setNoting(takeSelection()[0] ?? { ...NOWHERE, page }),
    endNote(text) {
      if (noting && text?.trim()) lay({ kind: "note", text, place: noting });
      setNoting(null);
    },
  };
}

const NOWHERE = { quote: "", prefix: "", suffix: "", boxes: [] };
