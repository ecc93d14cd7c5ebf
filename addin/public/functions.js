// The manifest must name a script for custom functions. In the shared runtime, which this add-in requires, Excel runs
// the page instead (learn.microsoft.com/office/dev/add-ins/develop/configure-your-add-in-to-use-a-shared-runtime), and
// the page associates the functions.
