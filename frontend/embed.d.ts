// Types of <gangway-apps>, the element that https://apps.example.com/embed.js defines.
// With React 19 add once:
//   declare module 'react' { namespace JSX { interface IntrinsicElements { 'gangway-apps': GangwayAppsProps } } }

/** An app that somebody wants to open. */
interface GangwayApp {
  readonly id: string;
  readonly name: string;
  /** Its address in Qlik Sense. */
  readonly link: string;
}

/**
 * Why the apps are not shown, or not as they are now. `no-answer` is the element's own, for a frame that is refused or a
 * server that is away; with `connection-lost` the list stays, and `gangway-ready` says when it is live again.
 */
interface GangwayError {
  readonly reason: 'no-answer' | 'cookies-blocked' | 'connection-lost' | (string & {});
  /** One sentence, in the language of the frame where it comes from there. */
  readonly message: string;
}

interface GangwayAppsEventMap {
  /** The list is shown. */
  'gangway-ready': CustomEvent<object>;
  /** The frame shows a button by which the user signs in. */
  'gangway-sign-in-needed': CustomEvent<object>;
  /** Cancelable: with `preventDefault()` the page opens the app itself, or not at all. */
  'gangway-app-open': CustomEvent<GangwayApp>;
  'gangway-error': CustomEvent<GangwayError>;
  /** How high the content is, in pixels. */
  'gangway-resize': CustomEvent<{ readonly height: number }>;
}

/** Attributes; in HTML `signIn` is `sign-in`. All may change at any time. */
interface GangwayAppsAttributes {
  /** What is searched, as typed into the search field. */
  query: string;
  /** Names or ids of streams, separated by commas. */
  stream: string;
  /** Columns, separated by commas, with `-` in front for descending: `-last-reload,name`. */
  sort: string;
  /** Columns of the table, separated by commas. */
  columns: string;
  view: 'table' | 'cards' | '';
  search: 'on' | 'off' | '';
  /** `auto`: as the page is, where its `color-scheme` says so; otherwise as the system is. */
  theme: 'light' | 'dark' | 'auto' | '';
  /** A CSS colour of the page, `var(--brand)` too. */
  accent: string;
  /** A language tag; without it that of the page. */
  lang: string;
  /** `auto`, which is the default, follows the content within `min-height` and `max-height`; otherwise a CSS length. */
  height: string;
  /** Where an app opens: in a new tab, or nowhere, and there is only the event. */
  open: 'tab' | 'event' | '';
  /** Where the user signs in: in a small window, or in this one, which comes back. */
  signIn: 'popup' | 'top' | '';
}

interface GangwayAppsElement extends HTMLElement, GangwayAppsAttributes {
  /** Fetches the list anew. */
  refresh(): void;
  /** Puts the cursor into the search field. */
  focusSearch(): void;

  addEventListener<K extends keyof GangwayAppsEventMap>(
    type: K,
    listener: (this: GangwayAppsElement, event: GangwayAppsEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof GangwayAppsEventMap>(
    type: K,
    listener: (this: GangwayAppsElement, event: GangwayAppsEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | EventListenerOptions,
  ): void;
}

/** For JSX. */
type GangwayAppsProps = Partial<Omit<GangwayAppsAttributes, 'signIn'>> & {
  'sign-in'?: 'popup' | 'top';
  ref?: unknown;
  class?: string;
  className?: string;
  id?: string;
  'aria-label'?: string;
};

interface HTMLElementTagNameMap {
  'gangway-apps': GangwayAppsElement;
}
