// 05-many-samples backward: one graph in a loop
// line: 3
// cause: once | twice | uses up | used up | compute the loss | second time | retain_graph | freed | again | loop
// never: exit code | requires_grad

for (int epoch = 0; epoch < 2; epoch++)
{
    loss.backward();
}
