/** One host: what it is, what it can set, and plans made and carried out on it. */
@NullMarked
package dev.berth.libvirt.host;

import org.jspecify.annotations.NullMarked;
