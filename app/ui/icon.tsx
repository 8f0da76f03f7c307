import { classNames } from "./class-names.ts";

const iconClasses = {
  "account-circle": "kern-icon--account-circle",
  add: "kern-icon--add",
  "arrow-back": "kern-icon--arrow-back",
  "arrow-down": "kern-icon--arrow-down",
  "arrow-forward": "kern-icon--arrow-forward",
  "arrow-up": "kern-icon--arrow-up",
  autorenew: "kern-icon--autorenew",
  "calendar-today": "kern-icon--calendar-today",
  check: "kern-icon--check",
  checklist: "kern-icon--checklist",
  "chevron-left": "kern-icon--chevron-left",
  "chevron-right": "kern-icon--chevron-right",
  close: "kern-icon--close",
  "content-copy": "kern-icon--content-copy",
  danger: "kern-icon--danger",
  "dark-mode": "kern-icon--dark-mode",
  delete: "kern-icon--delete",
  download: "kern-icon--download",
  draft: "kern-icon--draft",
  "easy-language": "kern-icon--easy-language",
  edit: "kern-icon--edit",
  help: "kern-icon--help",
  home: "kern-icon--home",
  info: "kern-icon--info",
  language: "kern-icon--language",
  "light-mode": "kern-icon--light-mode",
  logout: "kern-icon--logout",
  mail: "kern-icon--mail",
  "more-vert": "kern-icon--more-vert",
  "open-in-new": "kern-icon--open-in-new",
  search: "kern-icon--search",
  "sign-language": "kern-icon--sign-language",
  success: "kern-icon--success",
  visibility: "kern-icon--visibility",
  "visibility-off": "kern-icon--visibility-off",
  warning: "kern-icon--warning",
  upload: "kern-icon--drive-folder-upload",
  print: "ui-icon--print",
  clock: "ui-icon--clock",
  place: "ui-icon--place",
  lock: "ui-icon--lock",
  group: "ui-icon--group",
  grip: "ui-icon--grip",
  filter: "ui-icon--filter",
  minus: "ui-icon--minus",
  attachment: "ui-icon--attachment",
  person: "ui-icon--person",
  bell: "ui-icon--bell",
  chat: "ui-icon--chat",
  play: "ui-icon--play",
  pause: "ui-icon--pause",
  stop: "ui-icon--stop",
  "menu-dots": "ui-icon--menu-dots",
  undo: "ui-icon--undo",
  settings: "ui-icon--settings",
  building: "ui-icon--building",
  book: "ui-icon--book",
  draw: "ui-icon--draw",
} as const;

export type IconName = keyof typeof iconClasses;

const sizes = { small: "kern-icon--small", default: null, large: "kern-icon--large", "x-large": "kern-icon--x-large" };

export interface IconProps {
  name: IconName;
  size?: "small" | "default" | "large" | "x-large";
  /** Takes the colour of the text around it. */
  inherit?: boolean;
  /** Spoken name; without it the icon is decoration and hidden from screen readers. */
  label?: string;
}

/** One icon, of KERN where KERN has it. */
export function Icon({ name, size = "default", inherit = false, label }: IconProps) {
  const className = classNames("kern-icon", "ui-icon", iconClasses[name], sizes[size], inherit && "ui-icon--inherit");
  return label ? (
    <span className={className} role="img" aria-label={label} />
  ) : (
    <span className={className} aria-hidden="true" />
  );
}
