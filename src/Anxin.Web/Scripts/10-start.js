/* Each part registers itself; parts run on load and again on a page that was exchanged by keep.js. Pages are whole without any of this. */
var Anxin = (function () {
  'use strict';
  var parts = [];
  function run(part) { part(document); }
  return {
    part: function (part) { parts.push(part); },
    start: function () { parts.forEach(run); },
    each: function (selector, act, root) {
      Array.prototype.forEach.call((root || document).querySelectorAll(selector), act);
    }
  };
})();
document.addEventListener('DOMContentLoaded', function () { Anxin.start(); });
