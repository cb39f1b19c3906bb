using System.Runtime.InteropServices;
using Grader.Compiler.Building;
using Grader.Compiler.Gate;
using Xunit;

namespace Grader.Tests.Compiler.Gate;

/// <summary>Which programs can share a process with others: those of which nothing can stay behind.</summary>
public sealed class TracelessTests
{
    [Theory]
    [InlineData("Console.WriteLine($\"{1.5:0.0}\"); string typed = Console.ReadLine();")]
    [InlineData("List<int> all = [1, 2]; var sum = all.Where(a => a > 1).Sum();")]
    [InlineData("static class Kept { public static int Runs; } Kept.Runs++;")]
    [InlineData("record Point(int X, int Y); var moved = new Point(1, 2) with { X = 3 };")]
    [InlineData("string word(int n) => n switch { 0 => \"none\", _ => \"some\" }; var w = word(2).Trim().ToUpper();")]
    [InlineData("var at = new Random(1).Next(3); var half = Math.Sqrt(0.25);")]
    [InlineData("throw new InvalidOperationException(\"no\");")]
    public void What_keeps_to_itself_is_traceless(string program) => Assert.True(IsTraceless(program));

    [Theory]
    [InlineData("AppContext.SetSwitch(\"a\", true);")]
    [InlineData("Environment.SetEnvironmentVariable(\"a\", \"b\");")]
    [InlineData("Environment.Exit(0);")]
    [InlineData("Console.SetOut(new StringWriter());")]
    [InlineData("var open = Console.OpenStandardInput();")]
    [InlineData("await Task.Delay(1);")]
    [InlineData("Task.Run(() => 1);")]
    [InlineData("new System.Threading.Thread(() => { }).Start();")]
    [InlineData("System.Globalization.CultureInfo.DefaultThreadCurrentCulture = null;")]
    [InlineData("string.Intern(\"a\" + Console.ReadLine());")]
    [InlineData("var shared = System.Buffers.ArrayPool<int>.Shared.Rent(1);")]
    [InlineData("var chance = Random.Shared.Next();")]
    [InlineData("var now = DateTime.Now;")]
    [InlineData("var clock = System.Diagnostics.Stopwatch.StartNew();")]
    [InlineData("lock (typeof(string)) { }")]
    [InlineData("class Late { ~Late() { } } new Late();")]
    [InlineData("System.Runtime.Loader.AssemblyLoadContext.Default.Resolving += (_, _) => null;")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += (_, _) => { };")]
    [InlineData("var t = Type.GetType(\"System.Console\").GetMethods();")]
    [InlineData("[System.Runtime.InteropServices.DllImport(\"c\")] static extern int getpid(); getpid();")]
    [InlineData("var bag = new System.Collections.Concurrent.BlockingCollection<int>();")]
    public void What_could_be_seen_by_the_next_is_not(string program) => Assert.False(IsTraceless(program));

    [Theory]
    [InlineData("TorchSharp.torch.set_default_dtype")]
    [InlineData("TorchSharp.torch.set_num_threads")]
    [InlineData("TorchSharp.torch.autograd.set_detect_anomaly")]
    [InlineData("TorchSharp.torch.backends.cuda.matmul.allow_tf32")]
    [InlineData("TorchSharp.torch.utils.data.DataLoader")]
    [InlineData("TorchSharp.torch.TensorStringStyle")]
    [InlineData("TorchSharp.torch.Tensor.save")]
    public void What_TorchSharp_keeps_for_all_is_not(string member) =>
        Assert.NotNull(GateRules.Traceless.AdviceAgainst(member, generic: false));

    [Theory]
    [InlineData("TorchSharp.torch.randn")]
    [InlineData("TorchSharp.torch.manual_seed")]
    [InlineData("TorchSharp.torch.no_grad")]
    [InlineData("TorchSharp.torch.Tensor.backward")]
    [InlineData("TorchSharp.torch.nn.Linear")]
    [InlineData("TorchSharp.Utils.TensorAccessor.Item")]
    public void What_is_set_back_or_belongs_to_a_program_is(string member) =>
        Assert.Null(GateRules.Traceless.AdviceAgainst(member, generic: false));

    private static bool IsTraceless(string program)
    {
        var emitted = new MemoryStream();
        var result = ScriptCompilation
            .Program(program, "submission", Framework.ReadReferences(RuntimeEnvironment.GetRuntimeDirectory()))
            .Emit(emitted);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return Traceless.IsSo(emitted.ToArray());
    }
}
