using Anxin.EndToEnd;

[assembly: AssemblyFixture(typeof(Chromium))]
