#:package Microsoft.CodeAnalysis.CSharp
#:property RestorePackagesWithLockFile=false
// Figures of a tree of C#, to hold side by side: dotnet run tests/measure.cs -- [FOLDER ...], src where none is given.
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
foreach (var root in args.DefaultIfEmpty("src"))
{
    var files = Directory
        .EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Split('/', '\\').Any(part => part is "obj" or "bin" or "artifacts"))
        .Select(f => new SourceFile(f, File.ReadAllText(f)))
        .ToList();
    if (files.Count == 0)
    {
        Console.Error.WriteLine($"No C# is below '{root}'. Give a folder that has some.");
        return 2;
    }
    var lengths = files.Select(f => f.Lines.Length).Order().ToList();
    var lines = files.SelectMany(f => f.Lines).ToList();
    var methods = files.SelectMany(f => f.Methods).ToList();
    var names = methods.Select(m => m.Identifier.Text).ToList();
    var folders = Folders.Of(files);
    Console.WriteLine(
        $"""
        {root}
          files                          {files.Count}
          lines                          {lines.Count}
          lines of a file, median        {lengths[lengths.Count / 2]}
          lines of a file, 9 of 10       {lengths[lengths.Count * 9 / 10]}
          lines of a file, at most       {lengths[^1]}
          lines over 130 columns, ‰      {PerThousand(lines.Count(l => l.Length > 130), lines.Count)}
          lines over 140 columns, ‰      {PerThousand(lines.Count(l => l.Length > 140), lines.Count)}
          types in 1,000 lines           {PerThousand(files.Sum(f => f.Types), lines.Count)}
          methods                        {methods.Count}
          methods over 40 lines          {methods.Count(m => HeightOfBody(m) > 40)}
          methods of one word, %         {PerThousand(names.Count(IsOneWord), names.Count) / 10:0.#}
          methods called Of              {names.Count(n => n == "Of")}
          folders that stand in a cycle  {folders.InCycles} of {folders.Count}
        """
    );
}
return 0;

static double PerThousand(int some, int all) => Math.Round(1000.0 * some / Math.Max(all, 1), 1);

static int HeightOfBody(MethodDeclarationSyntax method)
{
    var span = ((SyntaxNode?)method.Body ?? method.ExpressionBody ?? (SyntaxNode)method).GetLocation().GetLineSpan();
    return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
}

static bool IsOneWord(string name) => name.Skip(1).All(c => !char.IsUpper(c) && c != '_');

internal sealed class SourceFile(string path, string text)
{
    private readonly CompilationUnitSyntax _root = CSharpSyntaxTree.ParseText(text).GetCompilationUnitRoot();

    public string Folder { get; } = Path.GetDirectoryName(path)!.Replace('\\', '/');

    public string[] Lines { get; } = text.TrimEnd('\n').Split('\n');

    public IEnumerable<MethodDeclarationSyntax> Methods => _root.DescendantNodes().OfType<MethodDeclarationSyntax>();

    public int Types => _root.DescendantNodes().OfType<BaseTypeDeclarationSyntax>().Count();

    public string? Namespace => _root.Members.OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString();

    public IEnumerable<string> Imports => _root.Usings.Select(u => u.Name?.ToString() ?? "");
}

/// <summary>Folders that have a namespace, and those that can be reached from themselves by what their files import.</summary>
internal sealed record Folders(int Count, int InCycles)
{
    public static Folders Of(IReadOnlyList<SourceFile> files)
    {
        var byNamespace = files.Where(f => f.Namespace is not null).ToLookup(f => f.Namespace!);
        var imports = byNamespace.ToDictionary(
            space => space.Key,
            space => space.SelectMany(f => f.Imports).Where(i => i != space.Key && byNamespace.Contains(i)).ToHashSet()
        );
        return new(imports.Count, imports.Keys.Count(space => Reached(imports, space).Contains(space)));
    }

    private static HashSet<string> Reached(Dictionary<string, HashSet<string>> imports, string from)
    {
        var reached = new HashSet<string>();
        var next = new Stack<string>(imports[from]);
        while (next.TryPop(out var space))
        {
            if (reached.Add(space))
            {
                imports[space].ToList().ForEach(next.Push);
            }
        }
        return reached;
    }
}
