// In a portal's frame the apps are shown without a header, and without ever leaving for Qlik's sign-in page, which must not be
// framed: the same query at the address for frames.
if (window !== window.parent) {
  location.replace('./embed' + location.search);
}
