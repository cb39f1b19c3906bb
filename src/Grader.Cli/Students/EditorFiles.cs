using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Grader.Notebooks;

namespace Grader.Cli.Students;

/// <summary>What VS Code is told by a students' repository, and a container in which all that is needed is there.</summary>
internal static class EditorFiles
{
    // The one in which pushes are graded on GitLab.
    private const string Image = "mcr.microsoft.com/dotnet/sdk:10.0";

    private static readonly JsonSerializerOptions _readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="grader">What students call the grader by; null where they do not have it.</param>
    public static IEnumerable<(string Path, byte[] Content)> Write(ScriptForm form, string? grader)
    {
        yield return Json(".devcontainer/devcontainer.json", ContainerFor(form, grader));
        yield return Json(".vscode/extensions.json", RecommendationsFor(form));
        if (grader is not null)
        {
            yield return Json(".vscode/tasks.json", TasksOf(grader));
        }
        // Scripts are known to OmniSharp, and not to the server that has taken its place:
        // https://github.com/dotnet/vscode-csharp/issues/6411
        if (form == ScriptForm.Csx)
        {
            yield return Json(".vscode/settings.json", new() { ["dotnet.server.useOmnisharp"] = true });
            yield return Json("omnisharp.json", OmniSharp());
        }
    }

    private static JsonObject ContainerFor(ScriptForm form, string? grader)
    {
        var container = new JsonObject
        {
            ["name"] = "exercises",
            ["image"] = Image,
            ["customizations"] = new JsonObject
            {
                ["vscode"] = new JsonObject { ["extensions"] = new JsonArray(ExtensionFor(form)) },
            },
        };
        if (grader is not null)
        {
            container["postCreateCommand"] = "dotnet tool restore";
        }
        return container;
    }

    private static JsonObject RecommendationsFor(ScriptForm form)
    {
        var recommendations = new JsonObject { ["recommendations"] = new JsonArray(ExtensionFor(form)) };
        if (form == ScriptForm.Csx)
        {
            recommendations["unwantedRecommendations"] = new JsonArray("ms-dotnettools.csdevkit");
        }
        return recommendations;
    }

    private static string ExtensionFor(ScriptForm form) =>
        form switch
        {
            ScriptForm.Csx or ScriptForm.Cs => "ms-dotnettools.csharp",
            ScriptForm.Ipynb or ScriptForm.Dib => "ms-dotnettools.dotnet-interactive-vscode",
        };

    private static JsonObject TasksOf(string grader) =>
        new()
        {
            ["version"] = "2.0.0",
            ["tasks"] = new JsonArray(
                TaskOf("check this file", $"{grader} check", isDefault: true),
                TaskOf("watch this file", $"{grader} watch", isDefault: false)
            ),
        };

    private static JsonObject TaskOf(string label, string command, bool isDefault) =>
        new()
        {
            ["label"] = label,
            ["type"] = "shell",
            ["command"] = $"{command} \"${{file}}\"",
            ["group"] = new JsonObject { ["kind"] = "test", ["isDefault"] = isDefault },
            ["problemMatcher"] = new JsonArray(),
        };

    // How scripts find what #r "nuget: ..." names.
    private static JsonObject OmniSharp() =>
        new()
        {
            ["script"] = new JsonObject { ["enableScriptNuGetReferences"] = true, ["defaultTargetFramework"] = "net10.0" },
        };

    private static (string, byte[]) Json(string path, JsonObject content) =>
        (path, Encoding.UTF8.GetBytes(content.ToJsonString(_readable) + "\n"));
}
