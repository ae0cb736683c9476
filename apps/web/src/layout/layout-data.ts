/** What every page shows around its content. The HTTP stack puts it in `res.locals.layout`. */
export interface LayoutData {
  /** Absent before signing in. */
  readonly person?: { readonly name: string };
  readonly centreName?: string;
  readonly nav?: readonly NavItem[];
  readonly csrfToken?: string;
  /** What was just done, in words, shown once. */
  readonly notice?: { readonly text: string; readonly success?: boolean };
}

export interface NavItem {
  readonly href: string;
  readonly text: string;
  readonly current?: boolean;
}

/** One problem of a form: the summary at the top links to its field, if it has one. Make them with `errorSummary()`. */
export interface PageError {
  readonly field: string;
  readonly text: string;
  readonly href?: string;
}
