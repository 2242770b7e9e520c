// In a portal's frame the apps are shown without a header, and without ever leaving for Qlik's sign-in page, which must not be
// framed: the same query at the address for frames. That page's referrer is this one, so the portal is named to it.
if (window !== window.parent) {
  const query = new URLSearchParams(location.search);
  if (document.referrer) {
    query.set('portal', new URL(document.referrer).origin);
  }
  location.replace('./embed?' + query);
}
