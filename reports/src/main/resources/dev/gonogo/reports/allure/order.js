// Allure sorts lines by name unless its reader has chosen otherwise; a checklist has an order of its own.
(function () {
  var sorting = JSON.stringify({ treeSorting: { sorter: "sorter.order", ascending: true } });
  try {
    ["SUITES", "CATEGORIES"].forEach(function (tab) {
      var key = "ALLURE_REPORT_SETTINGS_" + tab;
      if (window.localStorage.getItem(key) === null) {
        window.localStorage.setItem(key, sorting);
      }
    });
  } catch (blocked) {
    // Where a browser keeps nothing, Allure's own order is what there is.
  }
})();
