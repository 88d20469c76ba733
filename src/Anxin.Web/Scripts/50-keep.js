/* Sends form[data-keep] so that a dropped link loses nothing: on a network error or a 5xx the page stays, and the form goes again
   when the link is back. The answer's own page is shown (following the redirect by hand would lose what the server says once). */
Anxin.part(function () {
  'use strict';
  function words(name) { return document.body.getAttribute('data-say-' + name) || ''; }

  function note(form, text, button, act) {
    var old = form.querySelector('.keep-note');
    if (old) old.parentNode.removeChild(old);
    if (!text) return;
    var bar = document.createElement('div'), says = document.createElement('span');
    bar.className = 'keep-note';
    bar.setAttribute('role', 'status');
    says.textContent = text;
    bar.appendChild(says);
    if (button) {
      var press = document.createElement('button');
      press.type = 'button';
      press.className = 'btn btn-drill';
      press.textContent = button;
      press.addEventListener('click', act);
      bar.appendChild(press);
    }
    form.appendChild(bar);
  }

  function showPage(html, address) {
    var page = new DOMParser().parseFromString(html, 'text/html');
    document.title = page.title;
    document.body.innerHTML = page.body.innerHTML;
    Array.prototype.forEach.call(page.body.attributes, function (a) { document.body.setAttribute(a.name, a.value); });
    if (address !== location.href) history.pushState(null, '', address);
    AnxinDrafts.shown = location.pathname + location.search;
    window.scrollTo(0, 0);
    Anxin.start();
    var focus = document.querySelector('[data-problems]') || document.querySelector('[autofocus]') || document.getElementById('main');
    if (focus) focus.focus();
  }

  function freshToken(form) {
    return fetch(location.href, { credentials: 'same-origin' }).then(function (r) { return r.text(); }).then(function (html) {
      var page = new DOMParser().parseFromString(html, 'text/html');
      var now = page.querySelector('form[data-keep="' + form.getAttribute('data-keep') + '"] [name=__RequestVerificationToken]');
      var mine = form.querySelector('[name=__RequestVerificationToken]');
      if (!now || !mine) return false;
      mine.value = now.value;
      return true;
    });
  }

  Anxin.each('form[data-keep]', function (form) {
    var busy = false, waiting = null, pressed = null;
    var sent = form.querySelector('[name=SubmissionKey]');

    function send(secondTime) {
      if (busy) return;
      busy = true;
      waiting = null;
      note(form, words('sending'));
      var draft = AnxinDrafts.key(form), data = new FormData(form);
      if (pressed && pressed.name) data.append(pressed.name, pressed.value);
      var address = (pressed && pressed.getAttribute('formaction')) ? pressed.formAction : form.action;
      var stop = window.AbortController ? new AbortController() : null;
      var hasFiles = Array.prototype.some.call(form.elements, function (f) { return f.type === 'file' && f.files.length; });
      var timer = stop && !hasFiles ? setTimeout(function () { stop.abort(); }, 15000) : null;
      fetch(address, {
        method: 'POST', body: data, credentials: 'same-origin', signal: stop ? stop.signal : undefined,
        headers: sent ? { 'Idempotency-Key': sent.value } : {}
      }).then(function (r) {
        if (r.status >= 500) throw new Error(String(r.status));
        return r.text().then(function (html) {
          clearTimeout(timer);
          busy = false;
          var stale = r.status === 400 && html.indexOf('data-send-again') >= 0;
          if (stale && !secondTime) return freshToken(form).then(function (ok) { if (ok) send(true); else showPage(html, r.url); });
          if (r.ok && html.indexOf('data-problems') < 0) AnxinDrafts.dropKey(draft);
          showPage(html, r.url);
        });
      }).catch(function () {
        clearTimeout(timer);
        busy = false;
        waiting = function () { send(false); };
        note(form, words('offline'), words('again'), waiting);
      });
    }

    form.addEventListener('input', function () { AnxinDrafts.save(form); });
    form.addEventListener('click', function (e) {
      var button = e.target.closest && e.target.closest('button, input[type=submit]');
      if (button && button.type === 'submit') pressed = button;
    });
    form.addEventListener('submit', function (e) {
      if (!window.fetch || !window.DOMParser || e.defaultPrevented) return;
      e.preventDefault();
      // A button may stand outside the form that it sends; older browsers do not tell which one it was.
      if (e.submitter) pressed = e.submitter;
      AnxinDrafts.save(form);
      send(false);
    });
    window.addEventListener('online', function () { if (waiting && document.body.contains(form)) waiting(); });

    if (!document.querySelector('[data-problems]') && AnxinDrafts.restore(form)) {
      note(form, words('restored'), words('discard'), function () { AnxinDrafts.drop(form); location.reload(); });
    }
  });

  Anxin.each('form[data-forget]', function (form) {
    form.addEventListener('submit', AnxinDrafts.forgetAll);
  });
});
/* Back to a page that was exchanged: its markup is gone, so it is fetched anew, as often as somebody goes back. A jump within the page
   is left alone. */
AnxinDrafts.shown = location.pathname + location.search;
window.addEventListener('popstate', function () {
  'use strict';
  if (AnxinDrafts.shown !== location.pathname + location.search) location.reload();
});
