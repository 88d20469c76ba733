/* The call screen: looks up while somebody types. The button that does the same without script is taken away. */
Anxin.part(function () {
  'use strict';
  var form = document.querySelector('form[data-call]'), box = document.getElementById('call-found');
  if (!form || !box || !window.fetch || form.dataset.looks) return;
  form.dataset.looks = 'yes';
  var timer = 0, last = '', turn = 0;
  Anxin.each('[data-unscripted]', function (button) { button.hidden = true; }, form);
  function words() {
    var all = [];
    Anxin.each('[data-look]', function (input) {
      var text = input.value.trim();
      if (text.length > 1) all.push('q=' + encodeURIComponent(text));
    }, form);
    return all.join('&');
  }
  function look() {
    var asked = words(), mine;
    if (asked === last) return;
    last = asked;
    mine = ++turn;
    fetch(form.dataset.call + '&' + asked, { credentials: 'same-origin', headers: { 'X-Requested-With': 'fetch' } }).then(function (answer) {
      return answer.ok ? answer.text() : null;
    }).then(function (html) {
      if (html !== null && mine === turn) box.innerHTML = html;
    }, function () { last = ''; });
  }
  form.addEventListener('input', function (e) {
    if (!e.target.hasAttribute('data-look') || e.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(look, 180);
  });
  form.addEventListener('compositionend', function () { clearTimeout(timer); timer = setTimeout(look, 180); });
  form.addEventListener('keydown', function (e) {
    if (e.key === 'Enter' && e.target.id === 'Look' && !e.isComposing) { e.preventDefault(); look(); }
  });
});
