// 05-many-samples mseAvg: copied with its fences
// line: 1, 3
// cause: fence | fences | backtick~ | Markdown | back quote~ | chat

```csharp
return mse(yPred, yTrue).mean();
```
