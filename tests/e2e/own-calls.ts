/** Where the browsers themselves look for updates and settings of their own; nothing of ours goes there. */
export const OWN_CALLS =
  /(clients2\.google\.com|(update|content-autofill)\.googleapis\.com|accounts\.google\.com|firefox\.settings\.services\.mozilla\.com)[:/]/;
