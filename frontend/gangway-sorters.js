// Vaadin's table names its sort buttons in English and takes no other words; here they get those of the page.
customElements.whenDefined('vaadin-grid-sorter').then((Sorter) => {
  const ENGLISH = 'Sort by ';
  const words = document.documentElement.dataset.sortBy || `${ENGLISH}{0}`;

  Sorter.prototype.setAttribute = function (name, value) {
    const isName = name === 'aria-label' && value.startsWith(ENGLISH);
    Element.prototype.setAttribute.call(this, name, isName ? words.replace('{0}', () => value.slice(ENGLISH.length)) : value);
  };
});
