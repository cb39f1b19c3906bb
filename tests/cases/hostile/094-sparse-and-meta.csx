// Answers with a tensor that has no values.
// where: mse
// jailed: failed, 

return zeros(1, device: new Device(DeviceType.META));
