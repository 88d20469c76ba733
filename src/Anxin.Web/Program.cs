var builder = WebApplication.CreateBuilder();
var app = builder.Build();
app.MapGet("/healthz", () => "ok");
app.Run();
