// What a course about TorchSharp is made of.
#r "nuget: TorchSharp-cpu, 0.107.0"
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;
using static TorchSharp.TensorExtensionMethods;
using F = TorchSharp.torch.nn.functional;

manual_seed(42); torch.random.manual_seed(1); set_default_dtype(ScalarType.Float32); set_num_threads(1);
class Net : Module<Tensor, Tensor>
{
    private readonly Linear first = Linear(1, 8);
    private readonly Module<Tensor, Tensor> second;
    private readonly Parameter scale = Parameter(ones(1));
    private readonly Sequential rest = Sequential(("a", Linear(8, 8)), ("b", ReLU()), ("c", Dropout(0.1)));
    public Net(string name = "net") : base(name) { second = Linear(8, 1); register_buffer("offset", zeros(1)); RegisterComponents(); }
    public override Tensor forward(Tensor x)
    {
        using var scope = NewDisposeScope();
        var h = F.relu(first.forward(x));
        return (second.call(rest.forward(h)) * scale).MoveToOuterDisposeScope();
    }
}
class Numbers : torch.utils.data.Dataset
{
    public override long Count => 5;
    public override Dictionary<string, Tensor> GetTensor(long i) => new() { ["x"] = tensor((float)i), ["y"] = tensor(2f * i) };
}
var x = tensor(new[] { 1f, 2f, 3f }).reshape(-1, 1); var y = 2 * x + from_array(new float[,] { { 1 }, { 2 }, { 3 } });
var net = new Net(); net.train(); net.to(CPU); net.apply(m => { if (m is Linear l) init.kaiming_uniform_(l.weight); });
var criterion = MSELoss(); Func<Tensor, Tensor, Tensor> other = (a, b) => functional.mse_loss(a, b);
var optimizer = optim.Adam(net.parameters(), lr: 0.01); var sgd = optim.SGD(net.parameters(), 0.1, momentum: 0.9); var schedule = optim.lr_scheduler.StepLR(sgd, 10);
for (var epoch = 0; epoch < 3; epoch++)
{
    optimizer.zero_grad(); var loss = criterion.forward(net.forward(x), y); loss.backward(); optimizer.step(); schedule.step();
    foreach (var (name, p) in net.named_parameters()) Console.WriteLine($"{name} {p.shape[0]} {p.grad?.norm().item<float>():F3} {string.Join('x', p.shape)}");
    if (loss.item<float>() < 1e-3 || !isfinite(loss).all().item<bool>()) break;
}
using (no_grad()) { var m = randn(1, requires_grad: true); m.sub_(0.1f * m); m.copy_(m - 1); m.requires_grad_(); m.grad?.zero_(); Console.WriteLine(m.IsInvalid); }
using (var d = NewDisposeScope()) { var e = linalg.eigvalsh(x.T.mm(x)); var (q, r) = linalg.qr(x); var s = linalg.lstsq(x, y).Solution; Console.WriteLine($"{e} {s.ToString(true)}"); }
var loader = torch.utils.data.DataLoader(new Numbers(), 2, shuffle: true); foreach (var batch in loader) Console.WriteLine(batch["x"].npstr());
var t = arange(12).view(3, 4).to(float32); t[0, 1] = 5; t[TensorIndex.Ellipsis, ^1] += 1; t[.., 1..3].fill_(2); Console.WriteLine(t[1].data<float>()[2] + t.mean(new long[] { 1 }).sum().ToSingle());
var data = t.detach().cpu().data<float>().ToArray(); double first = (double)t[0, 0]; float sum = t.sum().item<float>(); var list = t.flatten().tolist();
var gradients = autograd.grad([(x * x).sum()], [x.requires_grad_()], create_graph: true); var mode = inference_mode();
var (values, indices) = t.max(1); var parts = t.split(1); var stacked = stack([t, t]).permute(2, 0, 1).squeeze().unsqueeze(0); var joined = cat([t, t], dim: 0).where(t.repeat(2, 1) > 1, 0);
var state = net.state_dict(); net.load_state_dict(state); net.eval(); Console.WriteLine(net); t.print(); Console.WriteLine(t.ToString(true, "F4"));
var softmax = F.softmax(t, 1); var entropy = F.cross_entropy(t, tensor(new long[] { 0, 1, 2 })); var noise = distributions.Normal(zeros(1), ones(1)).sample(); var fourier = fft.rfft(t); Console.WriteLine(torch.cuda.is_available());
class Double : autograd.SingleTensorFunction<Double>
{
    public override string Name => nameof(Double);
    public override Tensor forward(autograd.AutogradContext c, params object[] v) { c.save_for_backward([(Tensor)v[0]]); return (Tensor)v[0] * 2; }
    public override List<Tensor> backward(autograd.AutogradContext c, Tensor g) => [g * 2];
}
