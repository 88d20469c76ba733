using Anxin.Web.Look;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
builder.AddAnxinLook();
var app = builder.Build();
app.UseAnxinLook();
app.MapAnxinLook();
app.MapGet("/healthz", () => "ok");
app.Run();
