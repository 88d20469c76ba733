/* Files go up in parts and go on after a cut: the server tells how far each one has come. Without this script each file is a form of its own. */
Anxin.part(function () {
  'use strict';
  var partSize = 256 * 1024, again = [1, 2, 4, 8, 15], queue = [], busy = false;

  /* One after another: on a thin link each gets through sooner. */
  function pump() {
    if (busy || !queue.length) return;
    busy = true;
    queue.shift()(function () { busy = false; pump(); });
  }

  Anxin.each('[data-uploads]', function (box) {
    var address = box.getAttribute('data-uploads'), list = box.querySelector('[data-upload-list]');
    var token = box.querySelector('[name=__RequestVerificationToken]');
    if (!window.fetch || !window.FormData || !token) return;

    function say(name) { return box.getAttribute('data-say-' + name) || ''; }

    function ask(method, url, body, raw) {
      var headers = { RequestVerificationToken: token.value };
      if (raw) headers['Content-Type'] = 'application/octet-stream';
      return fetch(url, { method: method, body: body, headers: headers, credentials: 'same-origin' }).then(function (r) {
        if (!r.ok) throw new Error(String(r.status));
        return r.json();
      });
    }

    function send(file, done) {
      var line = document.createElement('li'), text = document.createElement('span'), tries = 0, id = null;
      list.appendChild(line);
      line.appendChild(text);

      function show(what) { text.textContent = file.name + ' · ' + what; }

      function wait() {
        show(say('cut'));
        var seconds = again[Math.min(tries++, again.length - 1)], timer = null;
        function go() { clearTimeout(timer); window.removeEventListener('online', go); resume(); }
        window.addEventListener('online', go);
        timer = setTimeout(go, seconds * 1000);
      }

      function next(state) {
        if (state.problem) { show(say(state.problem)); done(); return; }
        if (state.whole) { show(say('whole')); line.className = 'is-whole'; done(); return; }
        tries = 0;
        id = state.id;
        show(say('part').replace('{0}', Math.floor(100 * state.received / state.length)));
        ask('PUT', address + '/' + id + '?offset=' + state.received, file.slice(state.received, state.received + partSize), true).then(next, wait);
      }

      function begin() {
        var form = new FormData();
        form.append('print', file.name + '|' + file.size + '|' + (file.lastModified || ''));
        form.append('length', file.size);
        ask('POST', address, form).then(next, wait);
      }

      function resume() {
        if (id) ask('GET', address + '/' + id).then(next, wait); else begin();
      }

      begin();
    }

    Anxin.each('form.upload-way', function (form) {
      var input = form.querySelector('input[type=file]'), button = form.querySelector('[data-upload-send]');
      button.hidden = true;
      input.multiple = !input.hasAttribute('capture');
      input.addEventListener('change', function () {
        Array.prototype.forEach.call(input.files, function (file) { queue.push(function (done) { send(file, done); }); });
        pump();
        input.value = '';
      });
    }, box);
  });

  Anxin.each('[data-print]', function (button) {
    button.hidden = false;
    button.addEventListener('click', function () { window.print(); });
  });

  /* A scanned slip brings the code behind the #, which no server sees; it is taken out of the address at once. */
  Anxin.each('[data-code-here]', function (input) {
    if (!/^#\d{16}$/.test(location.hash)) return;
    input.value = location.hash.slice(1).replace(/(\d{4})(?=\d)/g, '$1 ');
    history.replaceState(null, '', location.pathname);
  });
});
