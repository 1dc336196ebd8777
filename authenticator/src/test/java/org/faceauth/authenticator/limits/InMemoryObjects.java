package org.faceauth.authenticator.limits;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.keycloak.models.SingleUseObjectProvider;

/** Keycloak's cluster-wide objects in one map; the clock is advanced by hand. */
public final class InMemoryObjects {
    private final Map<String, Long> expiry = new ConcurrentHashMap<>();
    private long nowSeconds;

    public void pass(long seconds) {
        nowSeconds += seconds;
        expiry.values().removeIf(end -> end <= nowSeconds);
    }

    public SingleUseObjectProvider provider() {
        InvocationHandler handler = (proxy, method, arguments) -> switch (method.getName()) {
            case "putIfAbsent" -> expiry.putIfAbsent((String) arguments[0], nowSeconds + (long) arguments[1]) == null;
            case "put" -> {
                expiry.put((String) arguments[0], nowSeconds + (long) arguments[1]);
                yield null;
            }
            case "contains" -> expiry.containsKey((String) arguments[0]);
            case "remove" -> expiry.remove((String) arguments[0]) == null ? null : Map.of();
            default -> throw new UnsupportedOperationException(method.getName());
        };
        return (SingleUseObjectProvider) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {SingleUseObjectProvider.class}, handler);
    }

    /** Every key, to look for what must not be stored. */
    public Set<String> keys() {
        return expiry.keySet();
    }
}
