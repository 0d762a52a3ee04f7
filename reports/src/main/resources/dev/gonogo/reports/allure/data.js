// Allure asks a server for its data, unless they are here.
window.reportData = JSON.parse(document.getElementById("report-data").textContent);
