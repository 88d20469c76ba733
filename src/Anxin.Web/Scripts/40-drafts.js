/* What is typed into form[data-keep] is kept in this browser until it was received, under the person and the page it belongs to.
   Passwords, files and tokens are never kept. Signing out (form[data-forget]) clears everything kept here. */
var AnxinDrafts = (function () {
  'use strict';
  var prefix = 'anxin:';
  function key(form) {
    // A page that came back with problems bears the handler's name in its address and is the same page.
    return prefix + (document.body.getAttribute('data-person') || '') + ':' + location.pathname +
      location.search.replace(/([?&])handler=[^&]*&?/, '$1').replace(/[?&]$/, '') + '#' + form.getAttribute('data-keep');
  }
  // On a phone that others use too nothing stays behind.
  function unkept(form) { return form.getAttribute('data-unkept') === 'true'; }
  function kept(field) {
    return field.name && !field.disabled && !/^(password|file|submit|button|reset|hidden)$/.test(field.type);
  }
  function read(form) {
    var values = {};
    Array.prototype.forEach.call(form.elements, function (f) {
      if (!kept(f)) return;
      if (f.type === 'checkbox' || f.type === 'radio') { if (f.checked) (values[f.name] = values[f.name] || []).push(f.value); else values[f.name] = values[f.name] || []; }
      else (values[f.name] = values[f.name] || []).push(f.value);
    });
    return values;
  }
  function write(form, values) {
    var used = {};
    Array.prototype.forEach.call(form.elements, function (f) {
      if (!kept(f) || !values[f.name]) return;
      if (f.type === 'checkbox' || f.type === 'radio') f.checked = values[f.name].indexOf(f.value) >= 0;
      else { var n = used[f.name] || 0; if (values[f.name][n] !== undefined) f.value = values[f.name][n]; used[f.name] = n + 1; }
      f.dispatchEvent(new Event('input', { bubbles: false }));
    });
  }
  function store(act) { try { return act(window.localStorage); } catch (none) { return null; } }
  return {
    save: function (form) {
      if (unkept(form)) return;
      var submission = form.querySelector('[name=SubmissionKey]');
      store(function (s) { s.setItem(key(form), JSON.stringify({ values: read(form), submission: submission && submission.value })); });
    },
    /* Puts a draft back, with the submission key it was last sent under: sending it again cannot count twice. */
    restore: function (form) {
      if (unkept(form)) return false;
      var text = store(function (s) { return s.getItem(key(form)); });
      if (!text) return false;
      var draft = JSON.parse(text), submission = form.querySelector('[name=SubmissionKey]');
      if (JSON.stringify(draft.values) === JSON.stringify(read(form))) return false;
      write(form, draft.values);
      if (submission && draft.submission) submission.value = draft.submission;
      return true;
    },
    drop: function (form) { store(function (s) { s.removeItem(key(form)); }); },
    key: key,
    dropKey: function (k) { store(function (s) { s.removeItem(k); }); },
    forgetAll: function () {
      store(function (s) {
        Object.keys(s).forEach(function (k) { if (k.indexOf(prefix) === 0) s.removeItem(k); });
      });
    }
  };
})();
