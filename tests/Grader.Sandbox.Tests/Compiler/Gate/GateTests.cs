using Xunit;

namespace Grader.Sandbox.Tests.Compiler.Gate;

public sealed class GateTests
{
    private static readonly string _honest = Repository.At("tests/cases/honest");

    /// <summary>Programs that a student may well write. Another file is another test.</summary>
    public static TheoryData<string> Programs =>
        [.. Directory.EnumerateFiles(_honest, "*.csx").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Fact]
    public void Of_many_lines_the_first_twenty_are_told() =>
        Assert.Equal(
            Enumerable.Range(1, 20).Select(line => $"{line} File.Exists"),
            Looked.At(string.Concat(Enumerable.Repeat("_ = File.Exists(null);\n", 1000)))
        );

    [Theory, MemberData(nameof(Programs))]
    public async Task Nothing_in_an_honest_program_is_forbidden(string file) =>
        Assert.Empty(Looked.At(await File.ReadAllTextAsync(Path.Combine(_honest, file), TestContext.Current.CancellationToken)));

    [Theory]
    [InlineData("var text = File.ReadAllText(\"a\");", "File.ReadAllText")]
    [InlineData("Func<string, string> read = File.ReadAllText;", "File.ReadAllText")]
    [InlineData("var file = new FileStream(\"a\", FileMode.Open);", "new FileStream")]
    [InlineData("foreach (var f in Directory.EnumerateFiles(\"/\")) { }", "Directory.EnumerateFiles")]
    [InlineData("Environment.FailFast(\"PASS\");", "Environment.FailFast")]
    [InlineData("var all = Environment.GetEnvironmentVariables();", "Environment.GetEnvironmentVariables")]
    [InlineData("var trace = Environment.StackTrace;", "Environment.StackTrace")]
    [InlineData("var t = new System.Threading.Thread(() => { });", "new Thread")]
    [InlineData("System.Threading.ThreadPool.QueueUserWorkItem(_ => { });", "ThreadPool.QueueUserWorkItem")]
    [InlineData("var a = typeof(int).Assembly;", "Type.Assembly")]
    [InlineData("var m = 1.GetType().GetMethods();", "Type.GetMethods")]
    [InlineData("var m = ((Action)(() => { })).Method;", "Delegate.Method")]
    [InlineData("var o = Activator.CreateInstance(typeof(int));", "Activator.CreateInstance")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += (_, _) => { };", "AppDomain.CurrentDomain, AppDomain.ProcessExit")]
    [InlineData("var s = Console.OpenStandardOutput();", "Console.OpenStandardOutput")]
    [InlineData("System.Runtime.InteropServices.Marshal.WriteInt32((nint)64, 1);", "Marshal.WriteInt32")]
    [InlineData("var f = System.Runtime.CompilerServices.Unsafe.As<int[]>(\"\");", "Unsafe.As")]
    [InlineData("var a = new float[8]; var v = System.Numerics.Vector.LoadUnsafe(ref a[0], 100);", "Vector.LoadUnsafe")]
    [InlineData(
        "var a = new float[8]; System.Numerics.Vector.StoreUnsafe(System.Numerics.Vector3.One, ref a[0], 100);",
        "Vector.StoreUnsafe"
    )]
    [InlineData("var a = new float[8]; var v = System.Numerics.Vector3.LoadUnsafe(ref a[0], 100);", "Vector3.LoadUnsafe")]
    [InlineData(
        "var a = new float[8]; var v = System.Runtime.Intrinsics.Vector128.LoadUnsafe(ref a[0], 100);",
        "Vector128.LoadUnsafe"
    )]
    [InlineData("var h = new Memory<float>(new float[8]).Pin();", "Memory.Pin")]
    [InlineData("var a = GC.AllocateUninitializedArray<float>(8);", "GC.AllocateUninitializedArray")]
    [InlineData(
        "var v = System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrNullRef(new Dictionary<int, int>(), 1);",
        "CollectionsMarshal.GetValueRefOrNullRef"
    )]
    [InlineData(
        "class M() : TorchSharp.torch.nn.Module<int, int>((nint)64, (nint)64) { public override int forward(int x) => x; }",
        "new torch.nn.Module"
    )]
    [InlineData("class O() : TorchSharp.torch.optim.Optimizer((nint)64) { }", "new torch.optim.Optimizer")]
    [InlineData(
        "class S() : TorchSharp.torch.Storage(null, (nint)64) { public override int element_size() => 4; }",
        "new torch.Storage"
    )]
    [InlineData("TorchSharp.torch.ones(1).save(\"a\");", "torch.Tensor.save")]
    [InlineData("TorchSharp.torch.save(TorchSharp.torch.ones(1), \"a\");", "torch.save")]
    [InlineData("TorchSharp.torch.jit.load(\"a\");", "torch.jit.load")]
    [InlineData("TorchSharp.torch.nn.Linear(1, 1).load(\"a\");", "torch.nn.Module.load")]
    [InlineData("TorchSharp.torch.ones(1).bytes.Clear();", "torch.Tensor.get_bytes")]
    [InlineData("class F { ~F() { } }", "the finalizer ~F")]
    [InlineData("var web = new System.Net.Http.HttpClient();", "new HttpClient")]
    [InlineData("var shell = System.Diagnostics.Process.Start(\"sh\");", "Process.Start")]
    [InlineData("var all = System.ComponentModel.TypeDescriptor.GetProperties(new object());", "TypeDescriptor.GetProperties")]
    [InlineData(
        "var t = System.Runtime.Serialization.FormatterServices.GetSerializableMembers(null);",
        "FormatterServices.GetSerializableMembers"
    )]
    [InlineData("System.Text.RegularExpressions.Regex.CacheSize = 1;", "Regex.CacheSize")]
    [InlineData(
        "class R : System.Text.RegularExpressions.RegexRunner { public R() { } protected override bool FindFirstChar() => "
            + "false; protected override void Go() { } protected override void InitTrackCount() { } }",
        "new RegexRunner"
    )]
    [InlineData(
        "var s = System.Text.Json.JsonSerializer.Serialize(new P()); class P { public int X => 1; }",
        "JsonSerializer.Serialize"
    )]
    [InlineData("var s = System.Text.Json.JsonSerializer.Serialize<object>(1);", "JsonSerializer.Serialize")]
    [InlineData("var s = System.Text.Json.JsonSerializer.Serialize(1, typeof(int));", "JsonSerializer.Serialize")]
    [InlineData(
        "var s = System.Text.Json.JsonSerializer.Serialize(new { p = new P() }); class P { }",
        "JsonSerializer.Serialize"
    )]
    [InlineData("var s = System.Text.Json.JsonSerializer.Serialize(new List<object> { 1 });", "JsonSerializer.Serialize")]
    [InlineData("string f<T>(T x) => System.Text.Json.JsonSerializer.Serialize(x);", "JsonSerializer.Serialize")]
    [InlineData(
        "var f = System.Text.Json.JsonSerializer.Deserialize<System.IO.FileInfo>(\"null\");",
        "JsonSerializer.Deserialize"
    )]
    [InlineData("var n = System.Text.Json.Nodes.JsonValue.Create(new P()); class P { }", "JsonValue.Create")]
    [InlineData("var o = new System.Text.Json.JsonSerializerOptions().Converters;", "JsonSerializerOptions.Converters")]
    public void What_leads_out_of_the_program_is_told_by_its_line_and_name(string code, string uses) =>
        Assert.Equal(uses.Split(", ").Select(u => $"2 {u}"), Looked.At($"\n{code}"));

    [Theory]
    [InlineData(
        "[System.Runtime.InteropServices.DllImport(\"libc\")] static extern int getpid();\nvar id = getpid();",
        "2 the extern function getpid"
    )]
    [InlineData(
        "int f()\n{\n[System.Runtime.InteropServices.DllImport(\"libc\")] static extern int getpid();\nreturn getpid(); }",
        "4 the extern function getpid"
    )]
    [InlineData(
        "using System.Runtime.CompilerServices;\nvar n = P.F(\"\"); class P { [UnsafeAccessor(UnsafeAccessorKind.Field, "
            + "Name = \"_stringLength\")] public static extern ref int F(string s); }",
        "2 the extern function F"
    )]
    [InlineData(
        "using System.Runtime.InteropServices;\nvar u = new U();\nu.O = \"\"; [StructLayout(LayoutKind.Explicit)] struct U "
            + "{ [FieldOffset(0)] public object O; [FieldOffset(0)] public int[] A; }",
        "3 fields of U that lie upon each other"
    )]
    public void What_is_not_made_by_CSharp_is_told_where_it_is_used(string code, string use) =>
        Assert.Equal([use], Looked.At(code));

    // Whatever the gate says: see Framework.
    [Theory]
    [InlineData("System.Linq.Expressions.Expression<Func<int>> e = () => 1;", "CS1069")]
    [InlineData("var q = new[] { 1 }.AsQueryable();", "CS1061")]
    [InlineData("dynamic d = 1; d.Go();", "CS1980")]
    public void What_no_rule_could_look_into_is_not_there(string code, string error) =>
        Assert.Contains(error, Looked.Errors(code));

    [Fact]
    public void A_line_is_told_from_wherever_the_compiler_put_its_code() =>
        Assert.Equal(
            ["3 File.Exists", "5 File.Delete", "8 File.Create"],
            Looked.At(
                """
                IEnumerable<bool> f()
                {
                    yield return File.Exists("a");
                }
                Action<string> g = a => { if (a is not null) File.Delete(a); };
                async Task h()
                {
                    await Task.Yield(); using var c = File.Create("a");
                }
                """
            )
        );

    [Fact]
    public void A_course_may_allow_more() =>
        Assert.Equal(
            ["2 File.Delete"],
            Looked.At("var a = File.ReadAllText(\"a\");\nFile.Delete(\"a\");", "# ours\nallow System.IO.File ReadAllText\n")
        );

    [Fact]
    public void A_course_may_allow_less() =>
        Assert.Equal(
            ["1 torch.autograd.grad"],
            Looked.At(
                "var g = TorchSharp.torch.autograd.grad([], []);",
                "forbid TorchSharp.torch.autograd grad -- Write the formula."
            )
        );
}
