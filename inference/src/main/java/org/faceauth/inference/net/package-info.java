/**
 * The networks, one file each: weights and a picture in, numbers out.
 *
 * <p>A network is written in Java as a {@link org.faceauth.inference.net.Program}, which becomes a TorchScript module
 * that DJL's PyTorch engine runs in one call. DJL's own operators would do one call per operation, and its PyTorch
 * engine has no PReLU; a program has every operator of PyTorch, works in place where it can, and frees what it no
 * longer needs. May depend on {@code org.faceauth.models}, {@code org.faceauth.inference.image}, DJL and OpenCV.
 */
package org.faceauth.inference.net;
