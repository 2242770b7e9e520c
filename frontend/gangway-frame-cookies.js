// Says in the page /embed that the browser keeps no cookies there, before Vaadin finds it out in its own way.
'use strict';

{
  if (!keepsCookies()) {
    document.addEventListener('readystatechange', showNoCookies, { once: true });
  }

  /** Whether a session can last here: in the frame of another site only a partitioned cookie is kept, and not by all. */
  function keepsCookies() {
    try {
      document.cookie = 'gangway-probe=1; SameSite=None; Secure; Partitioned';
      document.cookie = 'gangway-probe-lax=1; SameSite=Lax';
      const isKept = document.cookie.includes('gangway-probe');
      document.cookie = 'gangway-probe=; Max-Age=0; SameSite=None; Secure; Partitioned';
      document.cookie = 'gangway-probe-lax=; Max-Age=0; SameSite=Lax';
      return isKept;
    } catch {
      return false;
    }
  }

  function showNoCookies() {
    const words = document.querySelector('#gangway-no-cookies');
    if (words) {
      document.documentElement.classList.add('without-cookies');
      document.body.append(words.content.cloneNode(true));
      const message = document.querySelector('.without-cookies h2')?.textContent ?? '';
      dispatchEvent(new CustomEvent('gangway-no-cookies', { detail: { message } }));
    }
  }
}
