using Anxin.Web.Verbs;

return await VerbLine.RunAsync(args);
