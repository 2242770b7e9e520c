// How high the page /embed would have to be, for the portal around it: gangway-frame.js passes it on.
'use strict';

{
  const root = document.documentElement;
  const watched = new WeakSet();
  const sizes = new ResizeObserver(measureSoon);
  const styles = new MutationObserver(measureSoon);
  let height = 0;
  let measuring = 0;

  addEventListener('resize', measureSoon);
  new MutationObserver(measureSoon).observe(root, {
    subtree: true,
    childList: true,
    attributeFilter: ['data-stage', 'data-trouble', 'hidden'],
  });

  function measureSoon() {
    clearTimeout(measuring);
    measuring = setTimeout(measure, 30);
  }

  /** What the view would need to show everything without a scroll bar of its own. */
  function measure() {
    const scroller = [...document.querySelectorAll('#embed :is(#apps, #cards, .no-match, .empty-list, .stage-panel)')]
      .find((part) => part.checkVisibility());
    if (!scroller || innerWidth === 0) {
      return;
    }
    let needed = scroller.getBoundingClientRect().top + scrollY + naturalHeight(scroller);
    for (let around = scroller.parentElement; around && around !== root; around = around.parentElement) {
      const style = getComputedStyle(around);
      needed += parseFloat(style.paddingBlockEnd) + parseFloat(style.borderBlockEndWidth);
    }
    needed += document.querySelector('#frame-sign-in-blocked').offsetHeight;
    needed = Math.ceil(needed);
    if (needed !== height) {
      height = needed;
      dispatchEvent(new CustomEvent('gangway-height', { detail: { height } }));
    }
  }

  function naturalHeight(scroller) {
    const edges = scroller.offsetHeight - scroller.clientHeight;
    const parts = scroller.shadowRoot && ['#header', '#items', '#footer'].map((part) => scroller.shadowRoot.querySelector(part));
    if (parts?.[1]) {
      watch(parts[1]);
      const [header, items, footer] = parts;
      // Its own height may be more, where there is room.
      return edges + (header?.offsetHeight ?? 0) + (parseFloat(items.style.height) || 0) + (footer?.offsetHeight ?? 0);
    }
    watch(scroller);
    const { paddingBlockStart, paddingBlockEnd } = getComputedStyle(scroller);
    // Not their boxes on screen: what turns has another one at each moment.
    const shown = [...scroller.children].filter((child) => child.checkVisibility());
    const top = Math.min(...shown.map((child) => child.offsetTop));
    const bottom = Math.max(...shown.map((child) => child.offsetTop + child.offsetHeight));
    return edges + parseFloat(paddingBlockStart) + parseFloat(paddingBlockEnd) + (shown.length ? bottom - top : 0);
  }

  /** Once: whoever is observed anew is told of at once. */
  function watch(element) {
    if (!watched.has(element)) {
      watched.add(element);
      sizes.observe(element);
      styles.observe(element, { attributeFilter: ['style'] });
    }
  }
}
