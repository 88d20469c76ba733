/* Keys for the desk: / to search, j and k along the rows, Enter opens, ? shows the list of keys. */
(function () {
  'use strict';
  function typing(target) {
    return /^(INPUT|TEXTAREA|SELECT|BUTTON|SUMMARY)$/.test(target.tagName) || target.isContentEditable;
  }
  function rows() {
    var frame = document.querySelector('[data-rows]');
    return frame ? Array.prototype.slice.call(frame.querySelectorAll('tbody tr')) : [];
  }
  function here(all) {
    for (var i = 0; i < all.length; i++) if (all[i].classList.contains('is-here')) return i;
    return -1;
  }
  function go(step) {
    var all = rows(), at = here(all), next = Math.min(all.length - 1, Math.max(0, at + step));
    if (!all.length) return false;
    if (at >= 0) all[at].classList.remove('is-here');
    all[next].classList.add('is-here');
    var link = all[next].querySelector('a[href]');
    if (link) link.focus();
    all[next].scrollIntoView({ block: 'nearest' });
    return true;
  }
  function search() {
    var box = document.querySelector('[data-search], input[type=search]');
    if (box) { box.focus(); box.select(); }
    return !!box;
  }
  function keys() {
    var list = document.getElementById('desk-keys');
    if (!list) return false;
    list.open = !list.open;
    list.querySelector('summary').focus();
    list.scrollIntoView({ block: 'nearest' });
    return true;
  }
  document.addEventListener('keydown', function (e) {
    if (e.ctrlKey || e.metaKey || e.altKey || e.isComposing || typing(e.target)) return;
    var done = e.key === '/' ? search() : e.key === 'j' ? go(1) : e.key === 'k' ? go(-1) : e.key === '?' ? keys() : false;
    if (done) e.preventDefault();
  });
})();
